/**
 * Gives our copy of Lit a Trusted Types policy name of its own. Under the name `lit-html` it would
 * take the page's own Lit its policy, or fail where that was there first.
 */
export const policyName = 'patronkit';

export function trustedTypesPolicyPlugin() {
  let renamed = 0;
  return {
    name: 'patronkit:trusted-types-policy',
    transform(code, id) {
      if (!/\/lit-html\/(?:development\/)?lit-html\.js$/.test(id)) return null;
      const result = code.replace(/createPolicy\((["'])lit-html\1/, `createPolicy("${policyName}"`);
      if (result !== code) renamed += 1;
      return result;
    },
    generateBundle() {
      if (renamed === 1) return;
      this.error(
        `Lit's Trusted Types policy was renamed ${renamed} times instead of once. ` +
          'Look for createPolicy in lit-html and adapt build/trusted-types-policy-plugin.js.',
      );
    },
  };
}
