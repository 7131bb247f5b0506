import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@patronkit/elements/customer-card/define.js';
import '@patronkit/elements/customer-search/define.js';
import '@patronkit/elements/feedback-form/define.js';
import '@patronkit/elements/loyalty-badge/define.js';
import '@patronkit/elements/visit-log/define.js';
import { shownPart, typeInto } from '../story-play.js';
import './define.js';
import type { ThemeStudioElement } from './theme-studio-element.js';

type Story = StoryObj<ThemeStudioElement>;

const meta: Meta<ThemeStudioElement> = {
  title: 'Design/Theme studio',
  component: 'patron-theme-studio',
  tags: ['!autodocs'],
  render: () => html`<patron-theme-studio></patron-theme-studio>`,
};
export default meta;

export const Studio: Story = {};

/** A brand nobody can read on white: the button keeps it, words and lines take a darker one. */
export const Yellow: Story = {
  async play(played) {
    typeInto(await shownPart(played, 'patron-theme-studio', '#brand'), '#ffd400');
  },
};

/** What is typed is not a colour: the last one stays. */
export const NoColour: Story = {
  async play(played) {
    typeInto(await shownPart(played, 'patron-theme-studio', '#brand'), 'bluish');
  },
};
