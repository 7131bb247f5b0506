/** Package → the packages its source may import, beside itself. */
module.exports = {
  records: [],
  store: ['records'],
  'plugin-sdk': ['records'],
  elements: ['records', 'store', 'plugin-sdk'],
  embed: ['records', 'store', 'plugin-sdk', 'elements'],
  react: ['elements'],
  plugins: ['records', 'plugin-sdk'],
  sync: ['records', 'store', 'plugin-sdk'],
  server: ['records'],
};
