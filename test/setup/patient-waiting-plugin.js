const given = 'timeout = 1000';
const patient = 'timeout = 30_000';

/**
 * Gives `waitUntil` of @open-wc/testing half a minute instead of a second: a test that waits for something
 * to happen must not fail because three browsers share a slow machine.
 */
export function patientWaitingPlugin() {
  return {
    name: 'patient-waiting',
    transform(context) {
      if (!context.path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
      if (!context.body.includes(given)) {
        throw new Error(`waitUntil no longer says "${given}". Adapt patient-waiting-plugin.js.`);
      }
      return context.body.replace(given, patient);
    },
  };
}
