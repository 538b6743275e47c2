package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The versions of the vocabularies. */
@Singleton
public class Versions implements PanacheRepositoryBase<VocabularyVersion, UUID> {

    /** The version in force. */
    public VocabularyVersion current(String vocabulary) {
        return find("vocabulary", Sort.by("number").descending(), vocabulary)
                .firstResultOptional()
                .orElseThrow(VocabularyProblems.UNKNOWN::because);
    }

    /** The version in force, once no other load goes on: loads of all vocabularies wait for each other. */
    public VocabularyVersion held(String vocabulary) {
        getEntityManager()
                .createNativeQuery("select id from vocabulary order by id for update", String.class)
                .getResultList();
        return current(vocabulary);
    }

    /** Puts a version in force. */
    public void enter(String vocabulary, VocabularyVersion version) {
        persistAndFlush(version);
        getEntityManager()
                .createNativeQuery("update vocabulary set version = :number where id = :vocabulary")
                .setParameter("number", version.number())
                .setParameter("vocabulary", vocabulary)
                .executeUpdate();
    }

    public VocabularyVersion get(String vocabulary, int number) {
        current(vocabulary);
        return find("vocabulary = ?1 and number = ?2", vocabulary, number)
                .firstResultOptional()
                .orElseThrow(VocabularyProblems.UNKNOWN_VERSION::because);
    }

    /** The newest first. */
    public Slice<VocabularyVersion> page(String vocabulary, PageRequest request) {
        var newest = current(vocabulary).number();
        int edge = request.position()
                .map(position -> Integer.parseInt(position.keys().get(0)))
                .orElse(newest + 1);
        var found = request.backwards()
                ? find("vocabulary = ?1 and number > ?2", Sort.by("number"), vocabulary, edge)
                : find("vocabulary = ?1 and number < ?2", Sort.by("number").descending(), vocabulary, edge);
        var fetched = found.range(0, request.fetch() - 1).list();
        return request.slice(
                fetched, version -> List.of(version.number()), Total.counted(count("vocabulary", vocabulary)));
    }
}
