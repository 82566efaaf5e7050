using NJsonSchema.Validation;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Describes a violation in a request, and its location.</summary>
internal static class ViolationText
{
    public static PlatformError Describe(IEnumerable<ValidationError> violations, string root)
    {
        // A property that is missing explains why no variant of a union fits, and not the other way round.
        var cause = Cause(violations.OrderBy(violation => violation is ChildSchemaValidationError).First());
        var place = Place(cause, root);
        return cause.Kind == ValidationErrorKind.PropertyRequired
            ? PlatformError.MissingParameter($"{place} is missing")
            : PlatformError.ParameterValidation($"{place} is invalid: {cause.Kind}");
    }

    /// <summary>Descends into unions: a violation of the intended variant says more than "no variant matches".</summary>
    private static ValidationError Cause(ValidationError violation)
    {
        while (violation is ChildSchemaValidationError { Errors.Count: > 0 } union)
        {
            if (Meant([.. union.Errors.Values.Where(errors => errors.Count > 0)]) is not { } cause)
            {
                break;
            }

            violation = cause;
        }

        return violation;
    }

    /// <summary>
    /// Returns the violation of the intended variant. The property whose fixed values most variants violate is the discriminator: the variant
    /// that does not violate it is the intended one; if all violate it, its value is invalid.
    /// </summary>
    private static ValidationError? Meant(IReadOnlyList<ICollection<ValidationError>> variants)
    {
        var discriminator = variants
            .SelectMany(errors => errors)
            .Where(error => error.Kind == ValidationErrorKind.NotInEnumeration)
            .GroupBy(error => error.Path)
            .MaxBy(errors => errors.Count());
        var meant = variants.FirstOrDefault(errors => discriminator is null || !errors.Any(discriminator.Contains));
        return meant?.First() ?? discriminator?.First();
    }

    // NJsonSchema writes "#/ttsCallout.destination"; a reader of the message knows no "#/".
    private static string Place(ValidationError violation, string root)
        => violation.Path?.TrimStart('#', '/') is { Length: > 0 } path ? path : root;
}
