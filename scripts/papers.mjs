// The papers of a package: which packages of others are in it, and their licences. The same input gives the same text:
// neither carries a date or a number drawn by chance, so a package can be built again octet by octet.
import { createHash } from 'node:crypto';

/** A bill of materials, CycloneDX 1.6, of what is bundled; `packages` as bundledPackages() returns them. */
export function billOfMaterials({ name, version, description, license }, packages) {
  const own = purl({ name, version });
  const components = packages.map(componentOf);
  const all = { name, version, components };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(all))}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
    },
    components,
    dependencies: [
      { ref: own, dependsOn: components.map((component) => component['bom-ref']) },
      ...components.map((component) => ({ ref: component['bom-ref'] })),
    ],
  };
}

/** The names and licences of what is bundled, as those licences ask for. */
export function thirdPartyNotices(packages) {
  const sections = packages.map(
    ({ name, version, licence, licenceText }) => `${name} ${version} (${licence})\n\n${licenceText}\n`,
  );
  return `The programs of this package contain parts of the packages below.\n\n${sections.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function componentOf(found) {
  const ref = purl(found);
  return {
    type: 'library',
    'bom-ref': ref,
    name: found.name,
    version: found.version,
    scope: 'required',
    ...(found.integrity === undefined ? {} : { hashes: [hashOf(found.integrity)] }),
    licenses: [{ license: { id: found.licence } }],
    purl: ref,
  };
}

/** `sha512-` and base64, as npm writes it; CycloneDX wants hexadecimal digits. */
function hashOf(integrity) {
  const [, bits, base64] = /^sha(\d+)-(\S+)/.exec(integrity);
  return { alg: `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') };
}

function purl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A UUID (version 8: as we like) made of a text, so that the same contents have the same. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
