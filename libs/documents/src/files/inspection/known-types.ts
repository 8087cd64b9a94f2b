/**
 * What a double click on some system would run. The endings count whatever the content is: a system goes by the ending, and content that
 * is no program today may be one to an older interpreter.
 */
const RUNNABLE = new Set(
  `action apk app appimage application appref-ms appx bash bat chm class cmd com command cpl crx csh deb desktop dll dmg elf exe
   fish gadget hta inf ins inx iso isu jar job js jse jsp ksh lnk mjs mof msc msi msix msp mst ocx osx out pif pkg prg ps1 ps1xml ps2
   psc1 psd1 psm1 py pyc pyw rb reg rgs rpm run scf scpt scr sct settingcontent-ms sh shb shs so swf sys url vb vbe vbs vbscript
   workflow ws wsc wsf wsh xbap xpi zsh`.split(/\s+/),
);

export const isRunnable = (extension: string): boolean => RUNNABLE.has(extension);

/** Programs by their content, as file-type names them. */
const PROGRAMS = new Set([
  'application/java-archive',
  'application/java-vm',
  'application/vnd.android.package-archive',
  'application/vnd.ms-htmlhelp',
  'application/wasm',
  'application/x-apple-diskimage',
  'application/x-deb',
  'application/x-elf',
  'application/x-google-chrome-extension',
  'application/x-mach-binary',
  'application/x-ms-regedit',
  'application/x-msdownload',
  'application/x-rpm',
  'application/x-shockwave-flash',
  'application/x-xpinstall',
  'application/x.apple.alias',
  'application/x.ms.shortcut',
]);

export const isProgram = (mime: string): boolean => PROGRAMS.has(mime);

/** Endings whose meaning is known, and the types a file with such an ending may truly have. */
const TYPES_OF_ENDING: Record<string, readonly string[]> = {
  pdf: ['application/pdf'],
  png: ['image/png', 'image/apng'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  avif: ['image/avif'],
  heic: ['image/heic', 'image/heif'],
  bmp: ['image/bmp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  svg: ['image/svg+xml'],
  html: ['text/html'],
  htm: ['text/html'],
  xml: ['application/xml', 'text/html', 'image/svg+xml'],
  txt: ['text/plain'],
  csv: ['text/csv'],
  md: ['text/plain'],
  json: ['text/plain'],
  rtf: ['application/rtf'],
  doc: ['application/msword', 'application/rtf', 'text/html'],
  xls: ['application/vnd.ms-excel', 'text/html', 'application/xml'],
  ppt: ['application/vnd.ms-powerpoint'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/x-cfb'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/x-cfb'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/x-cfb'],
  odt: ['application/vnd.oasis.opendocument.text'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  odp: ['application/vnd.oasis.opendocument.presentation'],
  zip: ['application/zip'],
  rar: ['application/x-rar-compressed'],
  '7z': ['application/x-7z-compressed'],
  gz: ['application/gzip'],
  mp3: ['audio/mpeg'],
  mp4: ['video/mp4'],
  mov: ['video/quicktime'],
  eml: ['message/rfc822'],
};

/** Whether the ending promises something else than the file is. Unknown endings promise nothing. */
export function isMismatched(extension: string, mime: string): boolean {
  return Object.hasOwn(TYPES_OF_ENDING, extension) && !TYPES_OF_ENDING[extension]?.includes(mime);
}

/** Old Office documents share one container; its ending is all that tells them apart. */
export const CONTAINER_TYPES: Record<string, string> = {
  doc: 'application/msword',
  dot: 'application/msword',
  xls: 'application/vnd.ms-excel',
  xlt: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  pps: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
};

/** Pictures that sharp makes previews of. SVG is not one: it is a program that draws. */
export const previewable: readonly string[] = [
  'image/apng',
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
];

export function previewKind(mime: string): 'image' | 'pdf' | null {
  if (mime === 'application/pdf') return 'pdf';
  return previewable.includes(mime) ? 'image' : null;
}

/** Types a browser would run or draw with scripts: they leave only as bytes without a meaning. */
const LIVE =
  /^(text\/(html|xml|javascript)|image\/svg\+xml|application\/(xml|xhtml\+xml|.*\+xml|javascript|x-mimearchive)|multipart\/.*|message\/.*)$/;

export const servedType = (mime: string): string => (LIVE.test(mime) ? 'application/octet-stream' : mime);
