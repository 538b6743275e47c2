package fr.forge.ressourcerie.vocabulary;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks {@link ConceptOf}; the violation carries the fault, which names close concepts. */
@Dependent
class ConceptCheck implements ConstraintValidator<ConceptOf, String> {
    private final Concepts concepts;
    private String vocabulary;
    private boolean obsolete;

    ConceptCheck(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public void initialize(ConceptOf constraint) {
        vocabulary = constraint.value();
        obsolete = constraint.obsolete();
    }

    @Override
    public boolean isValid(String words, ConstraintValidatorContext context) {
        if (words == null) {
            return true;
        }
        var fault = concepts.fault(vocabulary, words, obsolete);
        fault.ifPresent(said ->
                context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(said));
        return fault.isEmpty();
    }
}
