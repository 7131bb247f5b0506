import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './define.js';
import type { FoundationsElement } from './foundations-element.js';

type Story = StoryObj<FoundationsElement>;

const meta: Meta<FoundationsElement> = {
  title: 'Design/Foundations',
  tags: ['!autodocs'],
  render: ({ page }) => html`<patron-foundations page=${page}></patron-foundations>`,
};
export default meta;

/** Every colour by its role, in light and dark, and what stands on what, measured as painted. */
export const Colour: Story = { args: { page: 'colour' } };

export const Type: Story = { args: { page: 'type' } };

export const Space: Story = { args: { page: 'space' } };

export const Elevation: Story = { args: { page: 'elevation' } };

export const Radius: Story = { args: { page: 'radius' } };

export const Motion: Story = { args: { page: 'motion' } };

export const Density: Story = { args: { page: 'density' } };

export const Icons: Story = { args: { page: 'icons' } };
