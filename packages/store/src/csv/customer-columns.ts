import type { Customer } from '@patronkit/records/customer.js';
import type { NewRecord } from '@patronkit/records/record.js';
import { unguard } from './csv-cell.js';

/** What the columns of a customer table may be called, in lower case, without what is no letter. */
const headers = {
  id: ['id', 'customerid', '客户编号'],
  name: ['name', 'fullname', 'customer', 'customername', '姓名', '客户', '客户姓名', '名称'],
  firstName: ['firstname', 'givenname', '名'],
  lastName: ['lastname', 'surname', 'familyname', '姓'],
  kind: ['kind', 'type', '类型'],
  phone: [
    'phone',
    'phonenumber',
    'telephone',
    'tel',
    'mobile',
    'mobilephone',
    '电话',
    '手机',
    '手机号',
    '联系电话',
  ],
  email: ['email', 'emailaddress', 'mail', '邮箱', '电子邮件', '电子邮箱'],
  messaging: ['messaging', 'wechat', 'whatsapp', '微信', '微信号'],
  address: ['address', 'postaladdress', '地址'],
  memberNumber: [
    'membernumber',
    'memberno',
    'member',
    'membership',
    'card',
    'cardnumber',
    '会员号',
    '会员编号',
    '卡号',
  ],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'dob', '生日', '出生日期'],
  language: ['language', 'lang', '语言'],
  region: ['region', 'country', 'city', '地区', '国家', '城市'],
  employer: ['employer', 'company', '单位', '公司'],
  stage: ['stage', '阶段'],
  source: ['source', '来源'],
} as const;

export type CustomerColumn = keyof typeof headers;

/** Which column a header means; `undefined` for one that is not known and is left out. */
export function columnOf(header: string): CustomerColumn | undefined {
  const letters = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  return (Object.keys(headers) as CustomerColumn[]).find((column) =>
    (headers[column] as readonly string[]).includes(letters),
  );
}

const wayKinds = ['phone', 'email', 'messaging', 'address'] as const;

/** The customer a row of cells describes. Whether it is a good one, the schema decides. */
export function customerFromCells(
  cells: Readonly<Partial<Record<CustomerColumn, string>>>,
): NewRecord<Customer> {
  const cell = (column: CustomerColumn): string => unguard(cells[column]?.trim() ?? '').trim();
  const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');
  const optional = Object.fromEntries<string>(
    (['id', 'memberNumber', 'birthday', 'language', 'region', 'employer', 'source'] as const)
      .map((column) => [column, cell(column)] as const)
      .filter(([, value]) => value),
  );
  return {
    ...optional,
    name,
    kind: (cell('kind') || 'person') as Customer['kind'],
    stage: (cell('stage') || 'keep') as Customer['stage'],
    contactWays: wayKinds.flatMap((kind) =>
      cell(kind)
        .split(/[\n;]/)
        .map((value) => value.trim())
        .filter(Boolean)
        .map((value) => ({ kind, value })),
    ),
  };
}
