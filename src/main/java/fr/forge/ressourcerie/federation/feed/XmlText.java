package fr.forge.ressourcerie.federation.feed;

import java.util.stream.Collectors;
import org.jdom2.Verifier;

/** A text as XML can hold it: the few characters that it cannot are left out. */
final class XmlText {
    private XmlText() {}

    static String of(String text) {
        return text == null || Verifier.checkCharacterData(text) == null
                ? text
                : text.codePoints()
                        .filter(Verifier::isXMLCharacter)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }
}
