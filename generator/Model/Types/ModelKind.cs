namespace Sinch.Voice.Generator.Model.Types;

internal enum ModelKind
{
    Object,
    Enum,
    Union,
}
