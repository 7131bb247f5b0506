import '@patronkit/elements/loyalty-badge/define.js';
