/** `style=` in a template: under a strict Content-Security-Policy the browser drops it silently. */
export const noStyleAttribute = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      style:
        'A style attribute is dropped under a strict Content-Security-Policy. Use a class, or set a custom property through element.style.setProperty().',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type !== 'Identifier' || !['html', 'svg'].includes(tag.name)) return;
        for (const part of quasi.quasis) {
          if (/(^|[\s"'])style\s*=/.test(outsideStyleElement(part.value.raw))) {
            context.report({ node: part, messageId: 'style' });
          }
        }
      },
    };
  },
};

/** Text between tags may say "style =" as much as it likes. */
function outsideStyleElement(raw) {
  return raw.replaceAll(/>[^<]*/g, '> ');
}
