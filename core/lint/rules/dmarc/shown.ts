export * from '../shared/shown.js';
