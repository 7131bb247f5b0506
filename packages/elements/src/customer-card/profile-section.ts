import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatBirthday, languageName } from './card-dates.js';
import { cardSection } from './card-section.js';
import type { CardView } from './card-view.js';

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
export function profileSection(view: CardView, action: unknown): TemplateResult {
  const { customer, messages, locale } = view;
  const { birthday, language, relation, owner, referredBy } = customer;
  const facts: Fact[] = [
    [messages.owner, owner && view.staffName(owner)],
    [messages.birthday, birthday && formatBirthday(birthday, locale)],
    [messages.employer, customer.employer],
    [messages.language, language && languageName(language, locale)],
    [messages.region, customer.region],
    [messages.relation, relation && messages.relations[relation]],
    [messages.source, customer.source],
    [messages.referredBy, referredBy && (view.referrer?.name ?? referredBy)],
  ];
  return cardSection(
    'profile',
    messages.profile,
    factList(facts, 'facts') ?? html`<p class="absent">${messages.emptyProfile}</p>`,
    action,
  );
}

/** What the shop has learnt about them (A3). */
export function learnedSection(view: CardView, action: unknown): TemplateResult {
  const { customer, messages } = view;
  const facts = factList(
    [
      [messages.buyingHabits, customer.buyingHabits],
      [messages.taste, customer.taste],
      [messages.character, customer.character],
    ],
    'remarks',
  );
  return cardSection(
    'learned',
    messages.learned,
    facts ?? html`<p class="absent">${messages.emptyLearned}</p>`,
    action,
  );
}
