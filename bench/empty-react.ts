/// <reference lib="dom" />
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(createElement('p', {}, 'Empty'));
