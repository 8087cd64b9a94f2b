import { isScript, textTypeOf } from './text-type';

const type = (text: string | Buffer, extension = 'txt') => textTypeOf(Buffer.from(text), extension);

describe('textTypeOf', () => {
  it('tells text from bytes', () => {
    expect(type('plain')).toBe('text/plain');
    expect(type(Buffer.from('привет', 'utf8'))).toBe('text/plain');
    expect(type(Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))).toBe('text/plain');
    expect(type(Buffer.from('\ufeffwide', 'utf16le'))).toBe('text/plain');
    expect(type(Buffer.from([1, 2, 3, 0, 5]))).toBeNull();
    expect(type('a;b\n1;2', 'csv')).toBe('text/csv');
    expect(type('From: a@b.c\nTo: d@e.f\n\nHello', 'eml')).toBe('message/rfc822');
  });

  it.each([
    '<html>',
    '  \n<!DOCTYPE html><p>',
    '\ufeff<html>',
    '<!-- a --><script>alert(1)</script>',
    'text before <iframe src=x>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
    '<img src=x onerror=alert(1)>',
    '  <DIV>x',
  ])('knows HTML as a browser would: %s', (text) => expect(type(text)).toBe('text/html'));

  it.each([
    '<svg onload="x"/>',
    '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [<!ENTITY a "b">]>\n<svg>',
    '<!-- x --><svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>',
  ])('knows SVG: %s', (text) => expect(type(text)).toBe('image/svg+xml'));

  it('leaves other XML and comparisons alone', () => {
    expect(type('<?xml version="1.0"?><order id="1"/>')).toBe('application/xml');
    expect(type('1 < 2 and a > b')).toBe('text/plain');
    expect(type('A letter that mentions <a href=x> and <br>')).toBe('text/plain');
    expect(type('name;text\n1;<script>', 'csv')).toBe('text/csv');
    expect(type('From: a@b.c\nSubject: x\n\n<html>', 'eml')).toBe('message/rfc822');
  });
});

it('knows scripts by their first line', () => {
  expect(isScript(Buffer.from('#!/usr/bin/env python\n'))).toBe(true);
  expect(isScript(Buffer.from('<?php system($x);'))).toBe(true);
  expect(isScript(Buffer.from('# A heading\n#!no'))).toBe(false);
});
