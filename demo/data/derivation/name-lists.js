/** Common names, put together by hand. Nobody in particular is meant by any combination. */
const words = (text) => text.trim().split(/\s+/);

export const english = {
  given: words(`
    Olivia James Amelia Thomas Grace Oliver Sophie Jack Emily Harry Charlotte George Lucy William
    Hannah Daniel Rachel Matthew Alice Samuel Ruby Joseph Megan Benjamin Eleanor Edward Freya Henry
    Isla Adam Zoe Callum Abigail Luke Imogen Owen Priya Arjun Anita Ravi Aisha Omar Fatima Yusuf
    Niamh Connor Siobhan Patrick Cerys Rhys Fiona Ewan Morag Alasdair Naomi Marcus Chloe Dominic
    Beatrice Hugo Harriet Felix Nadia Leon Margaret Alan Susan Peter Janet Keith Helen Graham Ruth
    Colin Sheila Trevor Jean Norman Maureen Gordon Brenda Clive`),
  family: words(`
    Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans
    Walker White Roberts Green Hall Wood Jackson Clarke Khan Hughes Edwards Turner Hill Moore Cooper
    Ward Harris Morris King Lewis Baker Morgan Bennett Cook Ahmed Shaw Murphy Kelly Singh Bell Begum
    Marshall Collins Webb Simpson Gray Mitchell Murray Parker Rogers Reid Fox Mason Palmer Ellis
    Chapman Hunt Richardson Ashworth Holloway Pemberton Fairclough Thistlewood Okafor Adeyemi Mensah
    Campbell Stewart MacDonald Fraser Sutherland Llewellyn Pritchard O'Brien O'Connor Fitzgerald
    Whitaker Hargreaves Barlow Kershaw Dunn Pearce Lowe Frost Burgess Wade Nash Sharpe Vaughan`),
};

export const german = {
  given: words(`
    Anna Lukas Marie Jonas Lena Felix Sophia Maximilian Katharina Stefan Julia Tobias Claudia Andreas
    Sabine Jürgen Birgit Matthias Heike Sebastian Johanna Florian Greta Moritz`),
  family: words(`
    Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Schäfer Koch Bauer Richter Klein
    Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange Werner Krause Lehmann Keller`),
};

export const french = {
  given: words(`
    Camille Louis Manon Hugo Chloé Antoine Léa Julien Élodie Nicolas Sandrine Philippe Nathalie
    Olivier Aurélie Mathieu Céline Benoît Hélène Thierry Margaux Étienne`),
  family: words(`
    Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre
    Michel Garcia Bertrand Roux Vincent Fournier Girard Bonnet Lambert Fontaine Rousseau Mercier`),
};

/** Beginnings and ends of invented trade names. */
export const tradeNames = {
  first: words(`
    Bluebell Lantern Thimble Marigold Foxglove Copper Willow Pebble Harbour Juniper Saffron Larkspur
    Heron Bramble Clover Dovetail Ember Fable Gingham Hazel Ivy Kestrel Lavender Magpie Nutmeg Orchard
    Parasol Quince Robin Sparrow Tansy Velvet Wren Yarrow Acorn Button Cobble Driftwood`),
  second: [
    'Gifts',
    'Interiors',
    '& Co',
    'Home',
    'Trading',
    'Living',
    'Emporium',
    'Stores',
    'Supplies',
  ],
};

export const germanTradeEnds = ['Geschenke', 'Wohnen', 'Handel', 'Dekor', 'Papeterie'];
export const frenchTradeEnds = ['Cadeaux', 'Maison', 'Déco', 'Papeterie', 'Comptoir'];

export const chineseTradeNames = {
  places: words('杭州 上海 苏州 宁波 广州 深圳 厦门 成都 南京 青岛 香港 义乌'),
  first: words('云 青 和 瑞 锦 禾 星 木 晴 安 知 拾 悦 若 南 松'),
  second: words('舍 岚 韵 风 禾 语 朴 光 屿 里 物 丰 月 巷 棠 间'),
  ends: ['礼品有限公司', '家居有限公司', '商贸有限公司', '文创店', '杂货店', '生活馆'],
};

export const roles = {
  en: ['Buyer', 'Owner', 'Shop manager', 'Accounts', 'Head of purchasing'],
  'zh-CN': ['采购员', '店主', '店长', '财务', '采购经理'],
};
