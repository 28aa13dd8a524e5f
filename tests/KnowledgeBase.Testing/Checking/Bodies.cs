using System.Globalization;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Testing.Checking;

/// <summary>The Markdown of the sound folder, in both languages.</summary>
internal static class Bodies
{
    private const string SpanishSop = """
        ## Propósito

        Registrar el cargo.

        ## Cuándo se usa

        El cliente no lo conoce.

        ## Qué se necesita

        - El folio.

        ## Pasos

        1. Abra el detalle.
        2. Compare con {{plazo_aclaracion}}.

           > ¿Ya lo reconoce?

           - Si ya lo reconoce, vaya al [paso 3](#step-3).
        3. Cierre.

           ![La pantalla](kb-0001.files/pantalla.png)

        ## Qué decir

        > Consérvelo, por favor.

        ## Nunca prometer

        - Que va a ganar.

        ## Cuándo escalar

        > [!ESCALAR]
        > A Fraude.

        ## Qué adjuntar

        - El folio.

        ## Plazos

        | Qué | Cuánto |
        | --- | --- |
        | Aclaración | {{plazo_aclaracion}} |

        ## Cierre y código

        Cierre el caso.

        ## Referencias

        LINKS
        """;

    private const string EnglishSop = """
        ## Purpose

        Log the charge.

        ## When to use it

        The customer does not know it.

        ## What you need

        - The case number.

        ## Steps

        1. Open the detail.
        2. Compare it with {{plazo_aclaracion}}.

           > Do you know it now?

           - If they know it now, go to [step 3](#step-3).
        3. Close.

           ![The screen](kb-0001.files/pantalla.png)

        ## What to say

        > Please keep it.

        ## Never promise

        - That they will win.

        ## When to escalate

        > [!ESCALATE]
        > To Fraud.

        ## What to attach

        - The case number.

        ## Deadlines

        | What | How long |
        | --- | --- |
        | Dispute | {{plazo_aclaracion}} |

        ## Closing and code

        Close the case.

        ## References

        LINKS
        """;

    private const string SpanishFlow = """
        ## Cuándo se usa

        Ante un cargo raro.

        ## Preguntas

        ### 1. ¿Tiene la tarjeta?

        - **Sí** → [Pregunta 2](#q-2)
        - **No** → [](KB-0001#step-2)

        ### 2. ¿Lo reconoce?

        - **Sí** → [](KB-0003)
        - **No** → **Escalar:** Fraude

        ## Referencias

        LINKS
        """;

    private const string EnglishFlow = """
        ## When to use it

        For an odd charge.

        ## Questions

        ### 1. Do they have the card?

        - **Yes** → [Question 2](#q-2)
        - **No** → [](KB-0001#step-2)

        ### 2. Do they know it?

        - **Yes** → [](KB-0003)
        - **No** → **Escalate:** Fraud

        ## References

        LINKS
        """;

    private const string SpanishResolution = """
        ## Problema

        Hay un cargo raro.

        ## Entorno

        La tarjeta está activa.

        ## Solución

        Registre el caso.

        ## Referencias

        LINKS
        """;

    private const string EnglishResolution = """
        ## Issue

        There is an odd charge.

        ## Environment

        The card is active.

        ## Resolution

        Log the case.

        ## References

        LINKS
        """;

    /// <summary>The bodies of an article, which links all the others.</summary>
    public static (string Spanish, string English) Of(int number, ArticleKind kind)
    {
        var links = string.Join('\n', Enumerable.Range(1, 5)
            .Where(other => other != number)
            .Select(other => string.Create(CultureInfo.InvariantCulture, $"- [](KB-{other:D4})")));
        var (spanish, english) = kind switch
        {
            ArticleKind.Sop => (SpanishSop, EnglishSop),
            ArticleKind.Flow => (SpanishFlow, EnglishFlow),
            _ => (SpanishResolution, EnglishResolution),
        };
        return (spanish.Replace("LINKS", links, StringComparison.Ordinal), english.Replace("LINKS", links, StringComparison.Ordinal));
    }
}
