import { storeBehaviour } from './testing/store-behaviour.js';

describe('a store in memory', () => storeBehaviour('memory'));
