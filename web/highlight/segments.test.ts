import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nest, type Layer, type Segment } from './segments.ts';

// "0(ab 1(cd))" for a text of letters.
function draw(text: string, segments: Segment[]): string {
  return segments
    .map((one) =>
      one.kind === 'text'
        ? text.slice(one.start, one.end)
        : `${one.layer.own ? 'q' : one.layer.claim}(${draw(text, one.children)})`,
    )
    .join('');
}
const claim = (claim: number, start: number, end: number): Layer => ({ claim, start, end, own: false });
const own = (claim: number, start: number, end: number): Layer => ({ claim, start, end, own: true });
const drawn = (layers: Layer[], text = 'abcdefghij') => draw(text, nest(0, text.length, layers));

test('a text without claims is one piece', () => assert.equal(drawn([]), 'abcdefghij'));
test('an empty range has no pieces', () => assert.deepEqual(nest(3, 3, [claim(0, 0, 9)]), []));
test('claims side by side', () => assert.equal(drawn([claim(0, 0, 3), claim(1, 3, 5)]), '0(abc)1(de)fghij'));
test('a claim inside a claim', () => assert.equal(drawn([claim(0, 1, 8), claim(1, 3, 5)]), 'a0(bc1(de)fgh)ij'));
test('two claims with the same words', () => assert.equal(drawn([claim(1, 2, 4), claim(0, 2, 4)]), 'ab0(1(cd))efghij'));
test('claims that end together', () => assert.equal(drawn([claim(0, 1, 5), claim(1, 3, 5)]), 'a0(bc1(de))fghij'));
test('of crossing claims the later is cut', () =>
  assert.equal(drawn([claim(0, 1, 5), claim(1, 3, 8)]), 'a0(bc1(de))1(fgh)ij'));
test('quoted words lie within their claim', () =>
  assert.equal(drawn([own(0, 2, 4), claim(0, 2, 6)]), 'ab0(q(cd)ef)ghij'));
test('what lies outside is clipped', () => {
  assert.equal(draw('abcdefghij', nest(2, 6, [claim(0, 0, 4), claim(1, 5, 10), claim(2, 8, 9)])), '0(cd)e1(f)');
});
test('every character comes out once, whatever the spans', () => {
  const text = 'abcdefghijklmnopqrst';
  for (let seed = 1; seed < 400; seed++) {
    let state = seed;
    const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const layers = Array.from({ length: 6 }, (_, i) => {
      const start = random(20);
      return { claim: i, start, end: start + 1 + random(8), own: random(3) === 0 };
    });
    const flat = (segments: Segment[]): string =>
      segments.map((one) => (one.kind === 'text' ? text.slice(one.start, one.end) : flat(one.children))).join('');
    assert.equal(flat(nest(0, text.length, layers)), text);
    for (const layer of layers) {
      const covered = (segments: Segment[], within: boolean): string =>
        segments
          .map((one) =>
            one.kind === 'text'
              ? within ? text.slice(one.start, one.end) : ''
              : covered(one.children, within || (one.layer.claim === layer.claim)),
          )
          .join('');
      assert.equal(covered(nest(0, text.length, layers), false), text.slice(layer.start, layer.end));
    }
  }
});
