import { expect } from '@open-wc/testing';
import type { CollectionName } from '@patronkit/records/collections.js';
import { collectionNames } from '@patronkit/records/collections.js';
import { schemas } from '@patronkit/records/schemas.js';
import { customerDetailsMessages } from '../customer-card/details/customer-details-messages.js';
import detailsChinese from '../customer-card/details/customer-details-messages.zh-cn.js';
import ar from '../languages/ar/permission-messages.ar.js';
import detailsArabic from '../languages/ar/customer-details-messages.ar.js';
import visitArabic from '../languages/ar/visit-details-messages.ar.js';
import es from '../languages/es/permission-messages.es.js';
import detailsSpanish from '../languages/es/customer-details-messages.es.js';
import visitSpanish from '../languages/es/visit-details-messages.es.js';
import ja from '../languages/ja/permission-messages.ja.js';
import detailsJapanese from '../languages/ja/customer-details-messages.ja.js';
import visitJapanese from '../languages/ja/visit-details-messages.ja.js';
import { visitDetailsMessages } from '../visit-log/details/visit-details-messages.js';
import visitChinese from '../visit-log/details/visit-details-messages.zh-cn.js';
import { permissionMessages } from './permission-messages.js';
import zh from './permission-messages.zh-cn.js';
import { permissionWords } from './permission-words.js';

/** What the schema library tells of a schema, as far as it is asked here. */
interface Described {
  readonly shape?: Readonly<Record<string, Described>>;
  readonly _zod: { readonly def: { readonly type: string; readonly innerType?: Described } };
}

type Texts = Readonly<Record<string, string | undefined>>;

const typeOf = (schema: Described): string =>
  schema._zod.def.innerType ? typeOf(schema._zod.def.innerType) : schema._zod.def.type;

/** Every field of every collection, and the type of what it holds. */
const fields = collectionNames.flatMap((collection) =>
  Object.entries((schemas[collection] as unknown as Described).shape!).map(([field, schema]) => ({
    grant: `read ${collection}.${field}`,
    collection,
    field,
    type: typeOf(schema),
  })),
);

const languages = {
  en: {
    permissions: permissionMessages,
    details: customerDetailsMessages,
    visit: visitDetailsMessages,
    count: /\b(number|amount|count)s? of\b/,
    ways: ['phone', 'e-mail', 'messaging', 'postal'],
  },
  'zh-CN': {
    permissions: zh,
    details: detailsChinese,
    visit: visitChinese,
    count: /(行|件|次|条|积分)数/,
    ways: ['电话', '邮箱', '即时通讯', '地址'],
  },
  ja: {
    permissions: ja,
    details: detailsJapanese,
    visit: visitJapanese,
    count: /の数|回数|件数|ポイント数/,
    ways: ['電話', 'メール', 'メッセージ', '住所'],
  },
  es: {
    permissions: es,
    details: detailsSpanish,
    visit: visitSpanish,
    count: /(número|cantidades) de/,
    ways: ['teléfonos', 'correos', 'mensajería', 'direcciones'],
  },
  ar: {
    permissions: ar,
    details: detailsArabic,
    visit: visitArabic,
    count: /عدد|أعداد/,
    ways: ['الهاتف', 'البريد', 'المراسلة', 'العناوين'],
  },
};

for (const [language, { permissions, details, visit, count, ways }] of Object.entries(languages)) {
  describe(`what a plugin asks for, in ${language}`, () => {
    const words = (grant: string): string => permissionWords(grant, permissions);
    const textOf = (collection: CollectionName, field: string): string | undefined => {
      const texts: Texts = { ...permissions.kept, ...permissions.fields[collection] };
      return texts[field];
    };

    it('has words for every field of every collection', () => {
      for (const { grant, collection, field } of fields) {
        const text = textOf(collection, field);
        expect(text, grant).to.be.a('string').and.not.empty;
        expect(words(grant), grant).to.contain(text);
      }
    });

    it('calls a number only what is a number', () => {
      for (const { grant, collection, field, type } of fields) {
        const text = textOf(collection, field)!;
        if (count.test(text)) expect(type, `${grant}: ${text}`).to.equal('number');
      }
      expect(words('read visits.articles')).to.match(count);
    });

    it('names all that is known of what was bought', () => {
      const bought = words('read visits.lines').toLowerCase();
      for (const part of [visit.article, visit.quantity, visit.price]) {
        expect(bought).to.contain(part.toLowerCase());
      }
    });

    it('names the stages as the card does', () => {
      const stage = words('read customers.stage').toLowerCase();
      for (const name of Object.values(details.stages)) {
        expect(stage).to.contain(name.toLowerCase());
      }
    });

    it('leaves out no way to reach somebody', () => {
      for (const grant of ['read customers.contactWays', 'read contacts.contactWays']) {
        for (const way of ways) expect(words(grant), grant).to.contain(way);
      }
    });
  });
}
