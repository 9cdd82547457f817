declare module "heic-decode" {
  type Picture = { width: number; height: number; data: Uint8ClampedArray };
  type Coded = { width: number; height: number; decode(): Promise<Picture> };
  const decode: { all(options: { buffer: Uint8Array }): Promise<Coded[]> };
  export default decode;
}
