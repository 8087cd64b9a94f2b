import { PlainError } from '../lib/plain-error.mjs';

/**
 * The words of a new module, from its name: price-lists → PriceLists, price_list, priceList.
 * @param {string} module plural, kebab-case
 * @param {string} [resource] singular, kebab-case; without it the module's name without its plural ending
 * @param {string} [number] of the first migration
 * @returns {Record<string, string>} by the placeholder without its underscores
 */
export function wordsOf(module, resource = singular(module), number = '') {
  for (const word of [module, resource]) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(word)) {
      throw new PlainError(
        `"${word}" is no name for a module: write it in small letters with hyphens, in the plural, for example price-lists.`,
      );
    }
  }
  const plural = resource === singular(module) ? module : `${resource}s`;
  return {
    module,
    Module: pascal(module),
    plural,
    right: camel(plural),
    Plural: pascal(plural),
    resource,
    Resource: pascal(resource),
    camel: camel(resource),
    subject: camel(resource),
    table: resource.replaceAll('-', '_'),
    number,
  };
}

/** @param {string} word */
function singular(word) {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** @param {string} word */
const pascal = (word) =>
  word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** @param {string} word */
const camel = (word) => pascal(word).charAt(0).toLowerCase() + pascal(word).slice(1);
