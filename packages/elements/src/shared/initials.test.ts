import { expect } from '@open-wc/testing';
import { initials } from './initials.js';

describe('initials', () => {
  it('takes the first letters of the first and last name', () => {
    expect(initials('Ada King Lovelace')).to.equal('AL');
    expect(initials('  björk ')).to.equal('B');
    expect(initials('Smith & Sons')).to.equal('SS');
  });

  it('takes the surname of a Chinese name, one character or two', () => {
    expect(initials('王小明')).to.equal('王');
    expect(initials('欧阳娜娜')).to.equal('欧阳');
  });

  it('takes the beginning of Korean and Japanese names', () => {
    expect(initials('김민준')).to.equal('김');
    expect(initials('さくら 花子')).to.equal('さ');
    expect(initials('山田 太郎')).to.equal('山');
  });

  it('keeps Arabic letters from joining into a word', () => {
    expect(initials('محمد علي')).to.equal('م\u200cع');
  });

  it('is empty for a name without letters', () => {
    expect(initials(' — ')).to.equal('');
  });
});
