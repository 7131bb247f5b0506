const quotedOrSpace = /(["'])(?:\\.|(?!\1)[^\\])*\1|\/\*[^]*?\*\/|\s+/g;
const quotedOrAround = /(["'])(?:\\.|(?!\1)[^\\])*\1|\s*([{};,!>~/])\s*|(?<=[\w-]):\s+/g;
const quotedOrFactor = /(["'])(?:\\.|(?!\1)[^\\])*\1|(?<=\)) \* (?=-?[\d.])/g;
const quotedOrZero = /(["'])(?:\\.|(?!\1)[^\\])*\1|(?<![\w.])0(?=\.\d)/g;
const quotedWord = /(?<=\[[\w-]+[~|^$*]?=)(["'])(-?[a-z_][\w-]*)\1(?=\])/gi;

/**
 * White space means nothing in a style sheet beyond keeping words apart, nor does a zero before a
 * point; an attribute's value needs no quotes when it is a word. Other quoted text stays.
 */
export function foldCss(text) {
  return text
    .replace(quotedOrSpace, (found, quote) => (quote ? found : ' '))
    .replace(quotedOrAround, (found, quote, mark) => (quote ? found : (mark ?? ':')))
    .replace(quotedOrZero, (found, quote) => (quote ? found : ''))
    .replace(quotedOrFactor, (found, quote) => (quote ? found : '*'))
    .replace(quotedWord, '$2')
    .replaceAll(';}', '}');
}

/**
 * A run of white space with a line break in it is indentation, and reads like one space; only where
 * text is preformatted it would not, so such templates stay as they are.
 */
export function foldHtml(text) {
  return /<(?:pre|textarea)\b/.test(text) ? text : text.replace(/\s*\n\s*/g, ' ');
}

const folders = { css: foldCss, html: foldHtml, svg: foldHtml };

function* taggedTemplates(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(folders, node.tag.name ?? '')) {
    yield node;
  }
  for (const child of Object.values(node)) yield* taggedTemplates(child);
}

/** Takes the indentation out of our own `html`, `svg` and `css` templates. */
export function foldTemplatesPlugin() {
  return {
    name: 'patronkit:fold-templates',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/node_modules/') || !/\b(?:html|svg|css)`/.test(code)) return null;
      const pieces = [...taggedTemplates(this.parse(code))]
        .flatMap(({ tag, quasi }) =>
          quasi.quasis.map((piece) => ({ piece, fold: folders[tag.name] })),
        )
        .sort((first, second) => second.piece.start - first.piece.start);
      let folded = code;
      for (const { piece, fold } of pieces) {
        // Parsers differ in whether a piece includes its delimiters; the text itself is certain.
        const start = code.indexOf(piece.value.raw, piece.start);
        const end = start + piece.value.raw.length;
        folded = folded.slice(0, start) + fold(piece.value.raw) + folded.slice(end);
      }
      return folded;
    },
  };
}
