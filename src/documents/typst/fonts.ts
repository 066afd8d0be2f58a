import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The faces documents are set in, as folders of their packages. Tinos has the measures of Times New
 * Roman, which Decree 30/2020 asks for; the other two are the certificate's. Nothing else is loaded
 * and fonts of the machine are not looked at, so that a document is the same bytes everywhere.
 */
const FACES = {
  '@expo-google-fonts/tinos': ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  '@expo-google-fonts/be-vietnam-pro': [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '700Bold',
  ],
  '@expo-google-fonts/playfair-display': ['700Bold', '800ExtraBold'],
} as const;

/** The folders with the font files, found the way Node finds any package of the checkout. */
export function fontFolders(root: string): string[] {
  const require = createRequire(join(root, 'package.json'));
  return Object.entries(FACES).flatMap(([packageName, faces]) => {
    const folder = dirname(require.resolve(`${packageName}/package.json`));
    return faces.map((face) => join(folder, face));
  });
}
