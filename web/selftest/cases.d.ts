// The address of the file with all cases; made by plugins/cases_file.ts.

declare module "virtual:cases" {
  const url: string;
  export default url;
}
