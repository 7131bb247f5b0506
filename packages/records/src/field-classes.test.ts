import { expect } from '@open-wc/testing';
import type { CollectionName } from './collections.js';
import { collectionNames } from './collections.js';
import { fieldClasses, fieldClassOf, isPersonal, requiredPersonalFields } from './field-classes.js';
import { schemas } from './schemas.js';

interface Shape {
  readonly shape: Readonly<Record<string, { readonly def: { readonly type: string } }>>;
}
const shapeOf = (name: CollectionName): Shape['shape'] => (schemas[name] as unknown as Shape).shape;

describe('field classes', () => {
  for (const name of collectionNames) {
    it(`every field of "${name}" has a class`, () => {
      expect(Object.keys(fieldClasses[name])).to.have.members(Object.keys(shapeOf(name)));
    });

    it(`the personal fields that "${name}" cannot do without are known`, () => {
      const required = Object.entries(shapeOf(name))
        .filter(([field, { def }]) => def.type !== 'optional' && isPersonal(name, field))
        .map(([field]) => field);
      expect([...(requiredPersonalFields[name] ?? [])]).to.have.members(required);
    });
  }

  it('what nobody has classified counts as personal', () => {
    expect(fieldClassOf('customers', 'shoeSize')).to.equal('profile');
    expect(fieldClassOf('bookings', 'guest')).to.equal('profile');
    expect(fieldClassOf('bookings', 'id')).to.equal('technical');
    expect(fieldClassOf('customers', 'constructor')).to.equal('profile');
  });
});
