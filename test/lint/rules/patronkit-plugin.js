import { noBarrel } from './no-barrel.js';
import { noCrossPackageInstanceof } from './no-cross-package-instanceof.js';
import { noStyleAttribute } from './no-style-attribute.js';
import { relativeImportsEndInJs } from './relative-imports-end-in-js.js';
import { shortClass } from './short-class.js';

/** This project's own lint rules. */
export const patronkitPlugin = {
  meta: { name: 'patronkit' },
  rules: {
    'no-barrel': noBarrel,
    'no-cross-package-instanceof': noCrossPackageInstanceof,
    'no-style-attribute': noStyleAttribute,
    'relative-imports-end-in-js': relativeImportsEndInJs,
    'short-class': shortClass,
  },
};
