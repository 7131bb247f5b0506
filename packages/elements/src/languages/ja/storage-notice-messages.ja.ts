import type { StorageNoticeMessages } from '../../shared/storage-notice/storage-notice-messages.js';

export default {
  memory: 'このブラウザーには保存できません。ここで保存した内容はページを閉じると失われます。',
  troubles: {
    quota: 'ブラウザーの空き容量がなく、これ以上保存できません。容量を空けてください。',
    'data-loss':
      'このブラウザーの顧客台帳が失われ、空の台帳に置き換わりました。最後にエクスポートしたファイルを取り込んでください。',
    'newer-schema': '新しいバージョンが記録を引き継ぎました。ページを再読み込みしてください。',
    blocked:
      '別のタブが古いバージョンで記録を開いています。このサイトのほかのタブを閉じてから再読み込みしてください。',
    closed: '記録への接続が切れました。戻らない場合はページを再読み込みしてください。',
    'connection-lost':
      '記録への接続が一時的に切れました。最後の変更が保存されているか確認してください。',
    storage:
      'ブラウザーの保存領域でエラーが発生しました。再読み込みしても続く場合は、ブラウザーを再起動してください。',
  },
  reload: '再読み込み',
  exportCustomers: '顧客をエクスポート',
  exportFailed: 'エクスポートもできませんでした。',
  startAfresh: '空の台帳で続ける',
} satisfies StorageNoticeMessages;
