import type { ActionContribution, Mounted } from '@patronkit/plugin-sdk/extension-points.js';
import type { ContributionReport } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { inLocale } from '@patronkit/records/locale.js';
import { pluginNotice } from './plugin-notice.js';

/** Draws a contributed action as a button; a failure shows beside it until the next press. */
export function mountAction(
  action: ActionContribution<object>,
  plugin: string,
  container: HTMLElement,
  firstData: object,
  report?: ContributionReport,
): Mounted<object> {
  let data = firstData;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.part.add('plugin-action');
  button.textContent = inLocale(action.label, container.lang);

  const run = async (): Promise<void> => {
    container.replaceChildren(button);
    button.disabled = true;
    try {
      await action.run(data);
    } catch (error) {
      report?.failed(error);
      console.warn(`[patronkit] plugin-failed: the action "${action.id}" of "${plugin}".`, error);
      container.append(pluginNotice(plugin, container.lang));
    } finally {
      button.disabled = false;
    }
  };
  button.addEventListener('click', () => void run());
  container.append(button);
  return {
    update(newData) {
      data = newData;
    },
  };
}
