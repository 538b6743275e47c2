package fr.forge.ressourcerie.forge;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML of unknown authors: one bounded document of maps, lists and texts. */
final class PlainYaml {
    private PlainYaml() {}

    /** The document; whatever the parser throws is a refusal. */
    static Object load(String text, int limit) {
        var options = new LoaderOptions();
        options.setCodePointLimit(limit);
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        var printing = new DumperOptions();
        var representer = new Representer(printing);
        return new Yaml(new SafeConstructor(options), representer, printing, options, new AsWritten()).load(text);
    }

    /**
     * Scalars as their author wrote them: {@code 2048} is a name, {@code 0.4} a version, {@code no} a language; only an
     * empty value is null.
     */
    private static final class AsWritten extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
