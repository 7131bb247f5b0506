(window.Patron ||= []).push((patron) => {
  void patron.identify({ id: 'c_12', name: 'Ada Lovelace', stage: 'keep' });
});

const news = document.querySelector('#news');
document.addEventListener('note-saved', ({ customer }) => {
  news.value = `Note on ${customer}`;
});
document.addEventListener('feedback-sent', ({ score }) => {
  news.value = `Feedback: ${score}`;
});

document.querySelector('#lock').addEventListener('change', ({ target }) => {
  for (const element of document.querySelectorAll('patron-customer-card, patron-visit-log')) {
    element.readonly = target.checked;
  }
});

document.querySelector('#sell').addEventListener('click', () => {
  window.Patron.record({ kind: 'purchase', amount: { minor: 2450, currency: 'GBP' } });
});
