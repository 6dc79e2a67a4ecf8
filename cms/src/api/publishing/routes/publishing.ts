export default {
  routes: [
    { method: 'GET', path: '/publishing/changes', handler: 'publishing.changes' },
    { method: 'GET', path: '/publishing/entries', handler: 'publishing.pull' },
    { method: 'POST', path: '/publishing/entries', handler: 'publishing.named' },
    { method: 'POST', path: '/publishing/preview', handler: 'publishing.preview' },
    { method: 'POST', path: '/publishing/receipts', handler: 'publishing.receipt' },
  ],
};
