import { ipv4, ipv6 } from './addresses.js';
import { base64Word } from './blobs.js';
import { type Dice, times, wordsOf } from './dice.js';
import { targetName, word } from './names.js';
import { uint } from './numbers.js';

const keyNames = wordsOf('mandatory alpn no-default-alpn port ipv4hint ech ipv6hint dohpath');

/** The parameters of SVCB and HTTPS, each key once unless something is odd. */
export function serviceParameters(dice: Dice): string[] {
  const keys = new Set(
    times(dice.below(4), () =>
      dice.isRare() ? `key${dice.pick([667, 65535, 8, 9, 1000])}` : dice.pick(keyNames),
    ),
  );
  const names = [...keys];
  if (keys.has('no-default-alpn') && !keys.has('alpn') && !dice.isOdd()) names.push('alpn');
  if (dice.isOdd() && names.length > 0) names.push(dice.pick(names));
  const others = names.filter((name) => name !== 'mandatory');
  return names
    .filter((name) => name !== 'mandatory' || others.length > 0 || dice.isOdd())
    .map((name) => parameter(dice, name, others));
}

function parameter(dice: Dice, name: string, others: readonly string[]): string {
  if (dice.isOdd()) {
    return dice.pick([
      ...wordsOf(`
alpn alpn= port= port=65536 ipv4hint ipv6hint=1 no-default-alpn=x mandatory=mandatory
mandatory=port,port
`),
      ...wordsOf(`
key65536=x key01=x key0=x key1=h2 key3=\\000P key3=443 key4=\\001\\002\\003\\004 KEY667=x ALPN=h2
Port=1
`),
      ...[
        '="x"',
        '=',
        'alpn=h2,',
        'alpn=,h2',
        'alpn=h2,,h3',
        'alpn=h2 ,h3',
        'alpn="h2',
        `alpn=${word(dice, 256)}`,
        'port= "1"',
        'alpn ="h2"',
        'unknown=1',
      ],
      ...wordsOf(`
dohpath=/q dohpath=q{?dns} dohpath=/q{?dns dohpath=/q{?name} dohpath= dohpath="/\\255{?dns}" ech=!
ech= ech=""
`),
      ...wordsOf(`
key7=x key5=x key6=x key2= key2=x key65534=" port="8443"x alpn=h2\\,h3 alpn=h2\\\\ "alpn=h2"
ech="AAAA"AAAA
`),
    ]);
  }
  const quoted = (value: string): string => `${name}=${dice.chance(0.4) ? `"${value}"` : value}`;
  switch (name) {
    case 'mandatory':
      return quoted(others.slice(0, 3).join(','));
    case 'alpn':
      return quoted(
        dice.isRare()
          ? dice.pick(wordsOf('h2,h3 f\\\\oo\\,bar,h2 f\\\\\\\\oo\\\\,bar,h2 \\104\\050 http/1.1 a\\"b'))
          : dice.pick(['h2', 'h2,h3']),
      );
    case 'no-default-alpn':
      return dice.isRare() ? dice.pick(['no-default-alpn=', 'no-default-alpn=""']) : name;
    case 'port':
      return quoted(uint(dice, 65_535));
    case 'ipv4hint':
      return quoted(times(dice.between(1, 3), () => ipv4(dice)).join(','));
    case 'ipv6hint':
      return quoted(times(dice.between(1, 3), () => ipv6(dice)).join(','));
    case 'ech':
      return quoted(base64Word(dice));
    case 'dohpath':
      return quoted(
        dice.pick(
          wordsOf('/dns-query{?dns} /{dns} /q{?dns,x} /a%20b{?dns} /{+path}{?dns} /{?dns*} /{dns:3}'),
        ),
      );
    default:
      return dice.isRare()
        ? dice.pick([name, `${name}=`, `${name}=""`])
        : quoted(dice.pick(['x', 'hello', '\\001\\002', 'a\\"b']));
  }
}

/** Flags, services, regexp and replacement of NAPTR. */
export function substitution(dice: Dice): string {
  if (dice.isOdd()) {
    return dice.pick([
      ...wordsOf(`
"!a!b" "!a!b!x" "1a1b1" "!(a!b!" "!a!\\\\1!" "!(a)!\\\\2!" "!a!b!!" "!!b!" "!a{256}!b!" "!a{2,1}!b!"
"!*!b!"
`),
      ...wordsOf(`
"!a**!b!" "![b-a]!b!" "![[:nope:]]!b!" "!a|!b!" "!|a!b!" "!()!b!" "!a)!b!" "\\\\a\\\\b\\\\" "iaibi"
"!a!b!I" "!a\\\\!b!"
`),
      ...wordsOf(`
"!a{1!b!" "!a{x}!b!" "![a!b!" "!\\\\!b!" "!a!\\\\0!" "!^*!b!" "!(^a)!b!" "!a$b!c!" "!a{1}{2}!b!"
"!a++!b!" "!(|a)!b!"
`),
      ...wordsOf(`
"!a\\000!b!" "\\255a\\255b\\255" "![]a]!b!" "![^]a]!b!" "![a-]!b!" "![a-b-c]!b!" "![[.a.]-b]!c!"
"![[=a=]]!c!" "!(a)!\\\\9!"
`),
    ]);
  }
  return dice.pick(
    wordsOf(`
"" "!^.*$!sip:info@example.com!" "!^(.*)$!\\\\1@example.com!i" "/a|b/c/" "!a{1,3}b?c+!x!"
"![[:digit:]a-f]+!x!" !a!b! "#(a)(b)#\\\\2\\\\1#"
`),
  );
}

export function targetOfService(dice: Dice): string {
  const name = targetName(dice);
  return dice.isRare() && !name.includes('"') ? `"${name}"` : name;
}
