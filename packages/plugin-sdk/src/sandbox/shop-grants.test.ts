import { propertyRuns } from '@patronkit/records/testing/property-runs.js';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { effectiveGrant, personalDataWithNetwork, wantedGrants } from './grant-words.js';
import { heldGrants } from '../host/shop-grants.js';

const numRuns = propertyRuns(200);

const fields = ['name', 'birthday', 'stage', 'contactWays'];
const lists = fc.dictionary(fc.constantFrom('customers', 'visits'), fc.subarray(fields));
const manifests = fc.record({
  permissions: fc.record({ read: lists, write: lists }),
  network: fc.subarray(['https://a.example', 'https://b.example']),
});
const texts = fc.subarray([
  ...['read', 'write'].flatMap((verb) => fields.map((field) => `${verb} customers.${field}`)),
  'network https://a.example',
]);
const stored = fc.array(
  fc.record({
    integrity: fc.constantFrom('this', 'other'),
    asked: texts,
    granted: texts,
    decision: fc.constantFrom('allowed' as const, 'refused' as const, undefined),
  }),
  { maxLength: 3 },
);

describe('what the shop grants a sandboxed plugin', () => {
  it('is never more than its manifest asks for and somebody allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        manifests,
        fc.option(texts, { nil: undefined }),
        stored,
        async ({ permissions, network }, preapproved, kept) => {
          const asked = wantedGrants('p', permissions, network);
          const grants = kept.map(({ decision, ...rest }) => ({
            ...rest,
            ...(decision && { decision }),
          }));
          const held = heldGrants({ integrity: 'this', asked }, preapproved, grants);
          const own = grants.find((grant) => grant.integrity === 'this' && grant.decision);
          if (own?.decision === 'refused') expect(held).to.equal(undefined);
          if (!held) return;
          const decided = grants.filter(({ decision }) => decision);
          const taken = decided.flatMap((grant) =>
            grant.asked.filter((text) => !grant.granted.includes(text)),
          );
          const {
            read,
            write,
            network: origins,
          } = await effectiveGrant('p', asked, [...held, personalDataWithNetwork]);
          const effective = [
            ...[...read].flatMap(([name, list]) => [...list].map((one) => `read ${name}.${one}`)),
            ...[...write].flatMap(([name, list]) => [...list].map((one) => `write ${name}.${one}`)),
            ...[...origins].map((origin) => `network ${origin}`),
          ];
          for (const text of effective) {
            expect(asked).to.include(text);
            expect(preapproved ?? own?.granted).to.include(text);
            // What the shop took away from any version does not come back by the page's leave.
            if (preapproved) expect(taken).not.to.include(text);
          }
        },
      ),
      { numRuns },
    );
  });

  it('is nothing while a file asks for more than the shop was shown', () => {
    fc.assert(
      fc.property(manifests, texts, ({ permissions, network }, shown) => {
        const asked = wantedGrants('p', permissions, network);
        const grant = { integrity: 'this', asked: shown, granted: shown, decision: 'allowed' };
        const held = heldGrants({ integrity: 'this', asked }, undefined, [grant as never]);
        const wasShown = asked.every((text) => shown.includes(text));
        expect(held === undefined).to.equal(asked.length > 0 && !wasShown);
      }),
      { numRuns },
    );
  });
});
