import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostPages, htmlPage, scriptTag } from './host-pages.js';

describe(
  'the part of the feedback form that loads after its first sight',
  { timeout: 600_000 },
  () => {
    const host = hostPages();
    const page = (body) => htmlPage(scriptTag, body);
    const savedComments = (page) =>
      page.evaluate(async () => {
        const { store } = await window.Patron.ready;
        return (await store.feedback.query()).map(({ comment }) => comment);
      });

    it('may fail to load: the form says so, keeps what was typed, and sends it once it loads', async () => {
      let isBlocked = true;
      const opened = await host.open(page('<patron-feedback-form></patron-feedback-form>'), {
        prepare: (page) =>
          page.route(/feedback-sending\.js/, (route) =>
            isBlocked ? route.abort() : route.continue(),
          ),
      });
      const form = opened.page.locator('patron-feedback-form');
      await form.getByRole('radio', { name: 'Good' }).check();
      await form.getByRole('textbox').fill('Typed without it');
      await form.getByRole('button', { name: 'Send feedback' }).click();
      await form.getByText('Not sent: part of this form did not load.').waitFor();
      assert.equal(await form.getByRole('textbox').inputValue(), 'Typed without it');
      isBlocked = false;
      await form.getByRole('button', { name: 'Send feedback' }).click();
      await form.getByRole('heading', { name: 'Thank you' }).waitFor();
      assert.deepEqual(await savedComments(opened.page), ['Typed without it']);
    });

    it('is there when the network goes while somebody types', async () => {
      const { page: shown } = await host.open(
        page('<patron-feedback-form></patron-feedback-form>'),
      );
      const form = shown.locator('patron-feedback-form');
      const readyToSave = shown.waitForResponse(/\/writing\.js/).then((file) => file.finished());
      await form.getByRole('radio', { name: 'Good' }).check();
      await readyToSave;
      await shown.context().setOffline(true);
      await form.getByText('You are offline.').waitFor();
      await form.getByRole('checkbox', { name: 'I would like an answer' }).check();
      await form.getByRole('textbox', { name: 'Phone or e-mail' }).fill('wei@example.org');
      await form.getByRole('textbox').first().fill('Typed offline');
      await form.getByRole('button', { name: 'Send feedback' }).click();
      await form.getByRole('heading', { name: 'Thank you' }).waitFor();
      await form.getByText('Saved on this device.', { exact: true }).waitFor();
      await shown.context().setOffline(false);
      assert.deepEqual(await savedComments(shown), ['Typed offline']);
    });
  },
);
