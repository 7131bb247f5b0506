/** Texts of the plugin `birthdays`. */
export const birthdayMessages = {
  en: {
    today: 'Birthday today',
    tomorrow: 'Birthday tomorrow',
    soon: 'Birthday in {days} days ({date})',
    title: 'Greetings due',
    none: 'No greeting is due in the next {days} days.',
    draft: 'Draft for {name}',
    done: 'Mark as greeted',
    doneFor: 'Mark as greeted: {name}',
    failed: 'The list could not be read.',
    message: 'Happy birthday, {name}! We hope to see you soon. – Your shop',
  },
  'zh-CN': {
    today: '今天生日',
    tomorrow: '明天生日',
    soon: '{days} 天后生日（{date}）',
    title: '待发送的生日问候',
    none: '未来 {days} 天内没有待发送的问候。',
    draft: '给{name}的问候草稿',
    done: '标记为已问候',
    doneFor: '标记为已问候：{name}',
    failed: '无法读取列表。',
    message: '{name}，祝您生日快乐！期待您再次光临。——小店敬上',
  },
} as const;
