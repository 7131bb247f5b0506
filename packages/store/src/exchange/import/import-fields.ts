/** What a table is about. */
export const importTargets = ['customers', 'visits', 'feedback'] as const;
export type ImportTarget = (typeof importTargets)[number];

/** Fields that say whom a visit or a feedback is from. */
const whoFields = ['customer', 'memberNumber', 'phone', 'email', 'name', 'region'] as const;

/** What a column may mean, for each kind of table. */
export const importFields = {
  customers: [
    'name',
    'firstName',
    'lastName',
    'phone',
    'email',
    'messaging',
    'address',
    'memberNumber',
    'memberSince',
    'birthday',
    'kind',
    'stage',
    'region',
    'language',
    'employer',
    'source',
    'owner',
    'buyingHabits',
    'taste',
    'character',
    'id',
  ],
  visits: [
    ...whoFields,
    'at',
    'time',
    'kind',
    'channel',
    'amount',
    'amountMinor',
    'currency',
    'lineName',
    'lineQuantity',
    'linePrice',
    'articles',
    'words',
    'staff',
    'durationMinutes',
    'id',
  ],
  feedback: [...whoFields, 'at', 'time', 'measure', 'score', 'comment', 'channel', 'visit', 'id'],
} as const;
export type ImportField = (typeof importFields)[ImportTarget][number];

/** Fields whose cells hold a date, and perhaps a time. */
export const dateFields: readonly ImportField[] = ['at', 'birthday', 'memberSince'];
/** Fields whose cells hold a number that may have a fraction. */
export const decimalFields: readonly ImportField[] = ['amount', 'linePrice'];

/** What columns may be called, in lower case and without what is no letter. */
const headerWords: Readonly<Record<ImportField, readonly string[]>> = {
  id: [
    'id',
    'recordid',
    'invoice',
    'invoiceno',
    'invoicenumber',
    'receipt',
    'receiptno',
    'order',
    'orderno',
    'orderid',
    'ordernumber',
    '编号',
    '单号',
    '订单号',
    '订单编号',
    '小票号',
    '发票号',
    '流水号',
  ],
  customer: [
    'customer',
    'customerid',
    'customerno',
    'customernumber',
    'clientid',
    '客户编号',
    '客户',
    '会员',
    '顾客',
    '顾客编号',
  ],
  name: [
    'name',
    'fullname',
    'customername',
    'clientname',
    '姓名',
    '客户姓名',
    '客户名称',
    '名称',
    '会员姓名',
    '顾客姓名',
  ],
  firstName: ['firstname', 'givenname', 'forename', '名', '名字'],
  lastName: ['lastname', 'surname', 'familyname', '姓', '姓氏'],
  kind: ['kind', 'type', 'customertype', 'visittype', '类型', '客户类型', '来访类型', '类别'],
  phone: [
    'phone',
    'phonenumber',
    'phoneno',
    'telephone',
    'tel',
    'mobile',
    'mobilephone',
    'mobilenumber',
    'cell',
    'cellphone',
    '电话',
    '电话号码',
    '手机',
    '手机号',
    '手机号码',
    '联系电话',
    '联系方式',
  ],
  email: ['email', 'emailaddress', 'mail', '邮箱', '邮箱地址', '电子邮件', '电子邮箱'],
  messaging: ['messaging', 'wechat', 'wechatid', 'whatsapp', 'line', 'telegram', '微信', '微信号'],
  address: ['address', 'postaladdress', 'street', '地址', '联系地址', '通讯地址', '收货地址'],
  memberNumber: [
    'membernumber',
    'memberno',
    'memberid',
    'member',
    'membership',
    'membershipnumber',
    'card',
    'cardnumber',
    'cardno',
    'loyaltycard',
    '会员号',
    '会员编号',
    '会员卡号',
    '卡号',
  ],
  memberSince: [
    'membersince',
    'joined',
    'joindate',
    'joinedon',
    'registered',
    '入会日期',
    '注册日期',
    '注册时间',
    '入会时间',
    '开卡日期',
  ],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'dob', 'born', '生日', '出生日期'],
  stage: ['stage', 'lifecycle', '阶段', '客户阶段'],
  region: ['region', 'country', 'city', 'county', 'town', '地区', '国家', '城市', '省份', '区域'],
  language: ['language', 'lang', 'locale', '语言'],
  employer: ['employer', 'company', 'organisation', 'organization', '单位', '公司', '工作单位'],
  source: ['source', 'origin', 'referral', '来源', '客户来源'],
  owner: ['owner', 'accountmanager', 'salesperson', '负责人', '客户经理', '业务员'],
  buyingHabits: ['buyinghabits', 'habits', '购买习惯'],
  taste: ['taste', 'preferences', 'likes', '品味', '偏好', '喜好'],
  character: ['character', 'personality', '性格'],
  at: [
    'at',
    'date',
    'datetime',
    'when',
    'day',
    'timestamp',
    'invoicedate',
    'orderdate',
    'purchasedate',
    'visitdate',
    'saledate',
    '日期',
    '时间',
    '日期时间',
    '下单时间',
    '消费时间',
    '消费日期',
    '购买日期',
    '购买时间',
    '交易时间',
    '交易日期',
    '来访日期',
    '来访时间',
    '反馈时间',
    '评价时间',
  ],
  time: ['time', 'hour', '时刻', '钟点'],
  channel: ['channel', 'via', '渠道', '方式', '沟通方式'],
  amount: [
    'amount',
    'total',
    'totalamount',
    'sum',
    'paid',
    'revenue',
    'spend',
    'grandtotal',
    '金额',
    '总金额',
    '总额',
    '消费金额',
    '实付金额',
    '合计',
    '应付金额',
    '订单金额',
  ],
  amountMinor: ['amountminor', 'pence', 'cents'],
  currency: ['currency', 'currencycode', '币种', '货币'],
  lineName: [
    'lines',
    'description',
    'product',
    'productname',
    'item',
    'itemname',
    'article',
    'goods',
    '商品',
    '商品名称',
    '品名',
    '产品',
    '产品名称',
    '货品',
  ],
  lineQuantity: ['quantity', 'qty', 'count', 'pieces', '数量', '件数'],
  linePrice: ['price', 'unitprice', 'itemprice', '单价', '价格', '售价'],
  articles: ['articles', 'items', 'itemcount', 'numberofitems', '商品件数', '总件数', '总数量'],
  words: [
    'words',
    'note',
    'notes',
    'remark',
    'remarks',
    'text',
    'memo',
    '原话',
    '备注',
    '内容',
    '说明',
  ],
  staff: [
    'staff',
    'staffid',
    'cashier',
    'employee',
    'soldby',
    '员工',
    '收银员',
    '店员',
    '营业员',
    '接待人',
  ],
  durationMinutes: ['durationminutes', 'duration', 'minutes', '时长', '分钟', '时长分钟'],
  measure: ['measure', 'question', 'survey', '指标', '问题', '调查'],
  score: ['score', 'rating', 'stars', 'points', '评分', '得分', '分数', '星级', '打分'],
  comment: [
    'comment',
    'comments',
    'review',
    'feedback',
    'opinion',
    '评价',
    '意见',
    '反馈',
    '评论',
    '评价内容',
    '反馈内容',
  ],
  visit: ['visit', 'visitid', '接触记录编号', '接触记录', '来访编号', '来访'],
};

/** A header as it is compared. */
const lettersOf = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** Which field a header means in a table about `target`. */
export function fieldOf(target: ImportTarget, header: string): ImportField | undefined {
  const letters = lettersOf(header);
  const fields: readonly ImportField[] = importFields[target];
  const found = fields.find((field) => headerWords[field].includes(letters));
  // The customer's own number in a table of customers, and the customer as a name elsewhere.
  if (!found && target === 'customers' && letters) {
    if (/^(customer|client)$|^(客户|顾客|会员)$/.test(letters)) return 'name';
    if (headerWords.customer.includes(letters)) return 'id';
  }
  return found;
}

/** Each header's field; no field twice, the first column that may be it has it. */
export function guessColumns(
  target: ImportTarget,
  headers: readonly string[],
): (ImportField | undefined)[] {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = fieldOf(target, header);
    if (!field || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

/** Fields by which a table is told to be about something. */
const tellingFields: Readonly<Record<ImportTarget, readonly ImportField[]>> = {
  customers: ['name', 'firstName', 'lastName'],
  visits: ['at', 'amount', 'amountMinor', 'lineName', 'linePrice', 'lineQuantity'],
  feedback: ['score', 'comment', 'measure'],
};

/** What a table is about, by its headers. Ties are in favour of customers. */
export function guessTarget(headers: readonly string[]): ImportTarget {
  const count = (target: ImportTarget): number => {
    const fields = guessColumns(target, headers);
    const telling = fields.filter((field) => field && tellingFields[target].includes(field));
    return telling.length * 3 + fields.filter(Boolean).length;
  };
  return [...importTargets].sort((one, other) => count(other) - count(one))[0]!;
}

/** Whether a first line names columns: some header is known in any kind of table. */
export const isHeader = (cells: readonly string[]): boolean =>
  importTargets.some((target) => cells.some((cell) => fieldOf(target, cell)));
