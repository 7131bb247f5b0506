import { showLoading } from './demo-bar.js';
import { formatMoney, isChinese, translatePage } from './language.js';
import { openedStore, patron } from './patron-ready.js';
import { isResting, setResting } from './resting-button.js';
import { shopTexts } from './shop-texts.js';

translatePage(shopTexts);

const basket = new Map();
const shopper = document.querySelector('#shopper');
const checkOut = document.querySelector('#check-out');
const basketTitle = document.querySelector('#basket-title');
const outcome = document.querySelector('.basket .outcome');

shopper.value = sessionStorage.getItem('shopper') ?? shopper.value;
identify();
shopper.addEventListener('change', identify);

for (const product of document.querySelectorAll('[data-product]')) {
  product.querySelector('.price').textContent = formatMoney(Number(product.dataset.price));
  product.querySelector('.add').addEventListener('click', () => {
    const quantity = Number(product.querySelector('input')?.value || 1);
    add(product, Math.min(99, Math.max(1, Math.trunc(quantity))));
  });
}
checkOut.addEventListener('click', buy);
drawBasket();
openedStore.then(showLoading);

/** Whoever shops: the elements show this customer, and what is recorded is theirs. */
async function identify() {
  sessionStorage.setItem('shopper', shopper.value);
  document.querySelector('patron-feedback-form').removeAttribute('visit');
  for (const element of document.querySelectorAll('[customer]')) {
    element.setAttribute('customer', shopper.value);
  }
  (await patron).identify(shopper.value);
}

function add(product, quantity) {
  const { product: code, name, price } = product.dataset;
  const title = product.querySelector('h1, h3').textContent;
  const line = basket.get(code) ?? { name, title, quantity: 0, price: Number(price) };
  basket.set(code, { ...line, quantity: line.quantity + quantity });
  outcome.textContent = isChinese ? `已加入：${title}` : `Added: ${title}`;
  drawBasket();
}

async function buy() {
  if (isResting(checkOut)) return;
  const lines = [...basket.values()].map(({ name, quantity, price }) => ({
    name,
    quantity,
    price: { minor: price, currency: 'GBP' },
  }));
  setResting(checkOut, true);
  try {
    const purchase = await (
      await patron
    ).record({
      kind: 'purchase',
      channel: 'web',
      amount: { minor: total(), currency: 'GBP' },
      lines,
    });
    outcome.textContent = isChinese
      ? `谢谢！已支付 ${formatMoney(total())}，积分已记入。`
      : `Thank you. ${formatMoney(total())} paid, and your points are on their way.`;
    document.querySelector('patron-feedback-form').setAttribute('visit', purchase.id);
    basket.clear();
    // There is nothing left to check out; the outcome is told wherever the focus is.
    if (document.activeElement === checkOut) basketTitle.focus();
  } catch (error) {
    outcome.textContent = isChinese
      ? `未能保存，购物篮保持不变。（${error.code}）`
      : `This was not saved; your basket is as it was. (${error.code})`;
  }
  drawBasket();
}

function total() {
  return [...basket.values()].reduce((sum, { quantity, price }) => sum + quantity * price, 0);
}

function drawBasket() {
  const lines = [...basket].map(([code, { title, quantity, price }], place) => {
    const line = document.createElement('li');
    const words = document.createElement('span');
    words.textContent = `${quantity} × ${title}`;
    const sum = document.createElement('span');
    sum.textContent = formatMoney(quantity * price);
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = '×';
    remove.ariaLabel = isChinese ? `移除 ${title}` : `Remove ${title}`;
    remove.addEventListener('click', () => {
      basket.delete(code);
      outcome.textContent = '';
      drawBasket();
      const left = [...document.querySelectorAll('.basket .lines button')];
      (left[place] ?? left.at(-1) ?? basketTitle).focus();
    });
    line.append(words, sum, remove);
    return line;
  });
  document.querySelector('.basket .lines').replaceChildren(...lines);
  document.querySelector('.basket .empty').hidden = basket.size > 0;
  document.querySelector('.basket .total').hidden = basket.size === 0;
  document.querySelector('#total').textContent = formatMoney(total());
  document.querySelector('#basket-count').textContent = String(
    [...basket.values()].reduce((sum, { quantity }) => sum + quantity, 0),
  );
  setResting(checkOut, basket.size === 0);
}
