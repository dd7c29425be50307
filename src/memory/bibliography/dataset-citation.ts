import { RELEASE_YEAR, VERSION } from '../../kernel/version';

/** The license of the compilation of facts in `seeds/`. */
export const DATA_LICENSE = {
  /** As SPDX calls it. */
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** How to cite the facts with this fingerprint, of which the beginning tells them from others, on a server at this address. */
export function datasetCitation(fingerprint: string, publicUrl: string): string {
  return `ccNSO Graph contributors (${RELEASE_YEAR}): ccNSO Graph, version ${VERSION}, data ${fingerprint.slice(0, 12)}. ${DATA_LICENSE.name} (${DATA_LICENSE.id}). ${publicUrl}`;
}
