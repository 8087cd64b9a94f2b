export { __Module__Module } from './__module__.module';
export { __Plural__Service } from './__plural__/__plural__.service';
export type { Create__Resource__Dto, __Resource__Dto } from './__plural__/__resource__.dto';
