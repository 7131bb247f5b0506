import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { cardSection } from '../card-section.js';
import type { DetailsView } from './details-view.js';
import { formatBirthday } from './format-birthday.js';
import { languageName } from './language-name.js';

type Fact = readonly [label: string, value: string | undefined];

function factList(facts: readonly Fact[], className: string): unknown {
  const known = facts.filter(([, value]) => value);
  if (!known.length) return undefined;
  return html`<dl class=${className}>
    ${known.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}

/** Who they are (A7, A9): only what is known; what is missing is the completeness section's. */
export function profileSection(view: DetailsView, action: unknown): TemplateResult {
  const { customer, text, locale } = view;
  const { birthday, language, relation, owner, referredBy } = customer;
  const facts: Fact[] = [
    [text.owner, owner && view.staffName(owner)],
    [text.birthday, birthday && formatBirthday(birthday, locale)],
    [text.employer, customer.employer],
    [text.language, language && languageName(language, locale)],
    [text.region, customer.region],
    [text.relation, relation && text.relations[relation]],
    [text.source, customer.source],
    [text.referredBy, referredBy && (view.referrer?.name ?? referredBy)],
  ];
  return cardSection(
    'profile',
    text.profile,
    factList(facts, 'facts') ?? html`<p class="absent">${text.emptyProfile}</p>`,
    action,
  );
}

/** What the shop has learnt about them (A3). */
export function learnedSection(view: DetailsView, action: unknown): TemplateResult {
  const { customer, text } = view;
  const facts = factList(
    [
      [text.buyingHabits, customer.buyingHabits],
      [text.taste, customer.taste],
      [text.character, customer.character],
    ],
    'remarks',
  );
  return cardSection(
    'learned',
    text.learned,
    facts ?? html`<p class="absent">${text.emptyLearned}</p>`,
    action,
  );
}
