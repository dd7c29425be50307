/** A stylesheet is bundled with the page, and gives nothing to a module that imports it. */
declare module '*.css';
