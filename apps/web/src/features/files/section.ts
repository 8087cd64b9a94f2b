import { type Component, defineComponent, h } from 'vue';

/** The files of records of this type, as a section of their cards: a section is told the record's id only. */
export function filesOf(subjectType: string): () => Promise<{ default: Component }> {
  return async () => {
    const { default: RecordFiles } = await import('#web/features/files/RecordFiles.vue');
    return {
      default: defineComponent({
        props: { id: { type: String, required: true }, beside: Boolean },
        setup: (props) => () => h(RecordFiles, { key: props.id, subjectType, id: props.id, beside: props.beside }),
      }),
    };
  };
}
