import type { PluginConsentMessages } from '../../shared/plugin-consent/plugin-consent-messages.js';
import permissions from './permission-messages.ja.js';

export default {
  permissions,
  title: (plugin) => `「${plugin}」をこの店舗で使いますか？`,
  about: (version, kilobytes, origin) => `バージョン ${version}、${kilobytes} kB、提供元 ${origin}`,
  asks: '求めている権限',
  conflict:
    '個人情報とネットワークは同時に許可できません。読み取った個人情報が店外に出るおそれがあるためです。個人情報を読み取る間、ネットワークは使えません。',
  override: 'それでも両方を許可する…',
  overrideRisk:
    '読み取った個人情報をこれらのアドレスに送れるようになり、その責任はあなたが負います。上のアドレスにもチェックを入れてください。',
  neverTitle: '決してできないこと',
  never: [
    'ほかの項目や記録を見ること',
    'ページ、入力内容、Cookie、パスワードを見ること',
    'ほかのアドレスに接続すること',
    'ほかのプラグインやその保存内容に触れること',
  ],
  later: 'どの許可も、プラグイン一覧からいつでも取り消せます。',
  allow: '許可する',
  refuse: '許可しない',
  failed: '保存できませんでした。もう一度お試しください。',
} satisfies PluginConsentMessages;
