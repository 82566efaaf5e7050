using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>What the document says of the success of an operation.</summary>
/// <param name="Codes">The success codes in ordinal order: <c>200</c>, or <see cref="AnyCode"/>.</param>
/// <param name="Result">What is returned; <see langword="null"/> for nothing.</param>
/// <param name="Accept">The media types to ask for; <see langword="null"/> for JSON.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record SuccessModel(EquatableArray<string> Codes, ResultModel? Result, string? Accept, string? Description)
{
    /// <summary>Every success that isn't there by its own code.</summary>
    public const string AnyCode = "2XX";
}

/// <summary>What a successful call returns.</summary>
/// <param name="Kind">What it is read as.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether there may be none: the schema allows <c>null</c>, or some success comes without content.</param>
/// <param name="WithoutContent">The success codes that come without content, as in <see cref="SuccessModel.Codes"/>.</param>
internal sealed record ResultModel(ContentKind Kind, TypeReference Type, bool Nullable, EquatableArray<string> WithoutContent);
