import { JSDOM } from 'jsdom';

/** Gives a test under Node what the editor uses of a browser. */
const { window } = new JSDOM('', { url: 'https://cms.example.vn/admin' });
Object.assign(globalThis, { window, document: window.document, DOMParser: window.DOMParser });
