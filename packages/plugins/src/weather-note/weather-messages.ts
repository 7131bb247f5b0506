/** What the weather was, in few words; the keys of `skyOf`. */
const en = {
  clear: 'clear',
  clouds: 'cloudy',
  fog: 'fog',
  drizzle: 'drizzle',
  rain: 'rain',
  snow: 'snow',
  thunder: 'thunderstorm',
  weather: '{sky}, up to {degrees} °C',
  place: 'Weather at the shop: latitude, longitude',
  set: 'Show the weather',
  wrong: 'Write the place as latitude and longitude, such as 51.51, -0.13.',
  source: 'Weather at {place} by Open-Meteo.com (CC BY 4.0)',
  change: 'Other place',
};

export type WeatherText = keyof typeof en;

const chinese: Readonly<Record<WeatherText, string>> = {
  clear: '晴',
  clouds: '多云',
  fog: '雾',
  drizzle: '毛毛雨',
  rain: '雨',
  snow: '雪',
  thunder: '雷暴',
  weather: '{sky}，最高 {degrees} °C',
  place: '店铺天气：纬度, 经度',
  set: '显示天气',
  wrong: '请填写纬度和经度，如 31.23, 121.47。',
  source: '{place} 的天气，来自 Open-Meteo.com（CC BY 4.0）',
  change: '更改地点',
};

/** @param locale BCP 47 tag */
export const weatherText = (
  locale: string,
  key: WeatherText,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  (/^zh\b/i.test(locale) ? chinese : en)[key].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name]),
  );
