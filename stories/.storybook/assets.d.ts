declare module '*.css';
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
